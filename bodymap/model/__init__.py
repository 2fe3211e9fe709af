"""The load model: values and sums, nothing but the standard library."""

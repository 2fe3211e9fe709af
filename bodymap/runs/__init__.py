"""Files of watches become runs, runs become samples, and samples become loads.

The rules for a whole run, our own choice, so that another program can come to the same numbers:

1. Points are sorted by time, none twice. Pauses are the timer's stops and starts; only a file
   without a timer has a pause wherever more than 10 s lie between two points (three times the
   usual gap, where that is above 10 s itself). Between pauses lie stretches.
   While a timer runs, a longer gap is one sample at its mean speed.
2. A sample lasts from the point before to its own. Its speed is the file's, else distance over
   time, also where the file's, summed, is more than a tenth off its distance; above 12 m/s it is
   a glitch, dropped and counted. Then speed is the mean within 2.5 s.
3. Altitude is the mean within 15 s. The slope is its rise from 25 m before to 25 m behind, cut at
   the ends of the stretch, over that length; held within 0.45; 0 where there is no altitude. Of
   points at the same distance the last one's altitude counts.
4. Below 1.8 m/s is walking, shown and not counted; above 9.5 m/s counts as 9.5.
5. Steps are cadence times time. The cadence is the file's from 120 to 300 a minute (doubled where
   the median of its values is below 120: it counts strides), else the model's at that speed.
6. A muscle's load is the demand of each step, summed, over the steps in a kilometre of the
   reference run; both ends of its range likewise. Grade and evidence are the worst for which a
   tenth of the counted steps is as bad or worse. The impact is the mean of the steps.
"""

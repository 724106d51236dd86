package hogatape.backtest;

import java.util.ArrayList;
import java.util.List;

/** A series of points that stays small: once there are too many, every other one is dropped, and from then on fewer are taken. */
final class Thinned<T> {
    private final int most;
    private List<T> points = new ArrayList<>();
    private long stride = 1;
    private long offered;
    private T last;

    Thinned(int most) {
        this.most = most;
    }

    void offer(T point) {
        last = point;
        if (offered++ % stride != 0) {
            return;
        }
        points.add(point);
        if (points.size() > most) {
            List<T> fewer = new ArrayList<>();
            for (int i = 0; i < points.size(); i += 2) {
                fewer.add(points.get(i));
            }
            points = fewer;
            stride *= 2;
        }
    }

    /** The points kept, and the last one in any case. */
    List<T> points() {
        List<T> all = new ArrayList<>(points);
        if (last != null && all.get(all.size() - 1) != last) {
            all.add(last);
        }
        return List.copyOf(all);
    }
}

package hogatape.strategy;

/** How the price of an order is found. */
public enum OrderKind {
    /** 지정가: at the order's price or better. */
    LIMIT,
    /** 시장가: at whatever price there is. KRX alone takes it. */
    MARKET,
    /** 최유리지정가: a limit at the best price of the other side on arrival. */
    BEST_OPPOSITE,
    /** 최우선지정가: a limit at the best price of its own side on arrival. */
    BEST_OWN,
    /** 중간가: at the middle of the best bid and ask, half ticks too. */
    MIDDLE,
    /** 스톱지정가: a limit that rests until the market has traded at the stop price. */
    STOP_LIMIT
}

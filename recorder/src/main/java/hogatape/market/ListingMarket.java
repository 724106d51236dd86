package hogatape.market;

/** The market on which a share is listed, which decides its sell tax; not the venue where it trades. */
public enum ListingMarket {
    /** 유가증권시장. */
    KOSPI,
    /** 코스닥. */
    KOSDAQ
}

package hogatape.symbols;

/**
 * Where a master file of the KRX has what is asked of it. A line is of fixed width in bytes of CP949: code (9), standard code
 * (12), name (40), and then fields that differ from market to market. Offsets count from the line's first byte.
 */
enum MasterLayout {
    KOSPI("kospi_code.mst", 288, 22, 41, 60),
    KOSDAQ("kosdaq_code.mst", 282, 18, 36, 55);

    static final int CODE_LENGTH = 9;
    static final int NAME_FROM = 21;
    static final int NAME_LENGTH = 40;
    static final int GROUP_FROM = 61;
    static final int GROUP_LENGTH = 2;
    static final int PRICE_LENGTH = 9;

    private final String file;
    private final int width;
    private final int product;
    private final int basePrice;
    private final int halt;

    MasterLayout(String file, int width, int product, int basePrice, int halt) {
        this.file = file;
        this.width = width;
        this.product = GROUP_FROM + product;
        this.basePrice = GROUP_FROM + basePrice;
        this.halt = GROUP_FROM + halt;
    }

    /** The name of the file of those that trade on the KRX. */
    String file() {
        return file;
    }

    /** The name of the file of those that trade on NXT. */
    String nxtFile() {
        return "nxt_" + file;
    }

    /** The bytes of a line without its end. */
    int width() {
        return width;
    }

    /** Where the class of exchange-traded products stands: 0 for none, 3 and 4 for an ETN. */
    int product() {
        return product;
    }

    /** Where the base price stands, in won. */
    int basePrice() {
        return basePrice;
    }

    /** Where it says whether trading is halted, Y or N. */
    int halt() {
        return halt;
    }
}

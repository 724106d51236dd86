package hogatape.export.records;

import hogatape.export.table.Table;
import hogatape.feed.FeedKind;

/** The table of states of issues, a row a record: halts and volatility interruptions. */
public final class StatusTable {
    /** States of issues. */
    public static final Table<RecordRow> STATUS = table();

    private static final String EMPTY = "; null where the feed left it empty";

    private StatusTable() {}

    private static Table<RecordRow> table() {
        RecordColumns columns = new RecordColumns(FeedKind.STATUS);
        columns.origin("");
        columns.character("halted", "TRHT_YN", "Y halted" + EMPTY);
        columns.text("halt_reason", "TR_SUSP_REAS_CNTT", "why halted, as the feed writes it; (null) where not" + EMPTY);
        columns.text("operation", "MKOP_CLS_CODE", "the code of the market operation, such as AB1" + EMPTY);
        columns.text(
                "expected_operation",
                "ANTC_MKOP_CLS_CODE",
                "the code of the expected market operation, such as 311" + EMPTY);
        columns.text("issue_state", "ISCD_STAT_CLS_CODE", "the state of the issue, such as 58 halted" + EMPTY);
        columns.character(
                "interruption_class", "VI_CLS_CODE", "Y while a volatility interruption holds, N otherwise" + EMPTY);
        columns.rest();
        return columns.table("status", 1);
    }
}

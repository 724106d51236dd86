package hogatape.account;

/**
 * What an account lets its strategy do.
 *
 * @param shortSelling whether shares may be sold that are not there
 * @param credit whether more may be bought than the cash pays for
 */
public record AccountRules(boolean shortSelling, boolean credit) {
    /** Neither. */
    public static final AccountRules CASH_ONLY = new AccountRules(false, false);
}

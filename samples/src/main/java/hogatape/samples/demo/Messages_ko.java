package hogatape.samples.demo;

import java.util.ListResourceBundle;

/** What this package says, in Korean. */
public final class Messages_ko extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
        return new Object[][] {
            {"%,d books in %.2f s at max, digest %s", "호가 %,d건을 최대 속도로 %.2f초에, 다이제스트 %s"},
            {"%,d books in %.2f s at speed 20, digest %s", "호가 %,d건을 20배속으로 %.2f초에, 다이제스트 %s"},
            {"The steps count differently; '%s' tells what each counted.", "단계마다 건수가 다릅니다. 단계별 건수는 '%s'에 있습니다."},
            {"a simulated market on %s, its day goes by in three stretches: %s", "모의 시장 %s, 하루가 세 구간으로 지나갑니다: %s"},
            {"%d books of %d issues on NXT and KRX, for %d s", "호가 %d개(종목 %d개, NXT와 KRX)를 %d초 동안"},
            {"%,d data frames sent, %.1f MB received", "데이터 프레임 %,d건 보냄, %.1f MB 받음"},
            {"sound: %,d records, %,d of them frames", "온전함: 레코드 %,d건, 그중 프레임 %,d건"},
            {"%,d rows, %,d bytes of Parquet", "%,d행, Parquet %,d바이트"},
            {"%,d rows of %s", "%2$s %1$,d행"},
            {"The demo was stopped; the journal at '%s' holds what it recorded.", "데모를 멈췄습니다. 기록한 것은 저널 '%s'에 있습니다."},
            {"Every step counted the same frames. Everything is in '%s':", "모든 단계의 프레임 수가 같습니다. 결과는 모두 '%s'에 있습니다:"},
            {"  journal   %s", "  저널      %s"},
            {"  Parquet   %s", "  Parquet   %s"},
            {"  counts    %s", "  건수      %s"},
            {"Go on with:", "이어서 해 보십시오:"},
            {"--seconds %s is not within 1 and 3600; choose one that is.", "--seconds %s: 1부터 3600까지에서 고르십시오."},
            {
                "The folder '%s' cannot be written (%s); choose another one with --out.",
                "폴더 '%s'에 쓸 수 없습니다(%s). --out으로 다른 폴더를 고르십시오."
            },
            {
                "The folder '%s' holds what no demo made; choose another one with --out.",
                "폴더 '%s'에는 데모가 만들지 않은 것이 있습니다. --out으로 다른 폴더를 고르십시오."
            },
        };
    }
}

package hogatape.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutsTest {
    private final Layouts layouts = Layouts.builtIn();

    @Test
    void aBooksFirstFieldsAreTheSameAtEveryWidth() {
        for (Layout layout : layouts.all().stream()
                .filter(layout -> layout.kind() == FeedKind.BOOK)
                .toList()) {
            assertThat(layout.fields().subList(0, 59))
                    .isEqualTo(layouts.find("H0NXASP0", 59).fields());
        }
    }

    @Test
    void theSpecifiedBookEndsWithTheMiddlePricesOfBothVenues() {
        Layout layout = layouts.find("H0NXASP0", 65);
        assertThat(layout.indexOf("KMID_PRC")).isEqualTo(59);
        assertThat(layout.indexOf("NMID_CLS_CODE")).isEqualTo(64);
        assertThat(layout.field(3).korean()).isEqualTo("매도호가1");
    }

    @Test
    void whatSourcesDisagreeOnHasNoName() {
        assertThat(layouts.find("H0NXASP0", 62).fields().subList(59, 62)).noneMatch(Field::isNamed);
        assertThat(layouts.find("H0STASP0", 62).field(59).element()).isEqualTo("KMID_PRC");
    }

    @Test
    void anUnknownWidthIsTheSureFormWithUnnamedFields() {
        Layout layout = layouts.find("H0STASP0", 64);
        assertThat(layout.isKnown()).isFalse();
        assertThat(layout.width()).isEqualTo(64);
        assertThat(layout.field(58).element()).isEqualTo("STCK_DEAL_CLS_CODE");
        assertThat(layout.fields().subList(59, 64)).noneMatch(Field::isNamed);
        assertThat(layouts.find("H0STASP0", 58)).isNull();
        assertThat(layouts.find("H0XXXXX0", 65)).isNull();
    }
}

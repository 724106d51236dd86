package hogatape.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hogatape.market.Venue;
import org.junit.jupiter.api.Test;

class NewOrderTest {
    @Test
    void isADayOrderUnlessToldOtherwise() {
        NewOrder order = NewOrder.buy(Venue.NXT, "005930", 10).limit(71_500);

        assertThat(order)
                .isEqualTo(
                        new NewOrder(Venue.NXT, "005930", Side.BUY, OrderKind.LIMIT, TimeInForce.DAY, 10, 71_500, 0));
        assertThat(order.ioc().timeInForce()).isEqualTo(TimeInForce.IOC);
        assertThat(order.fok().gtp().timeInForce()).isEqualTo(TimeInForce.GTP);
    }

    @Test
    void readsAsItIsSaid() {
        assertThat(NewOrder.sell(Venue.KRX, "000660", 3).stopLimit(180_000, 179_500))
                .hasToString("sell 3 KRX 000660 stop limit 179500 stop 180000 day");
        assertThat(NewOrder.buy(Venue.NXT, "005930", 1).bestOpposite().fok())
                .hasToString("buy 1 NXT 005930 best opposite FOK");
    }

    @Test
    void whatNoExchangeCouldTakeIsNoOrder() {
        assertThatThrownBy(() -> NewOrder.buy(Venue.UNIFIED, "005930", 1).market())
                .hasMessage("An order goes to NXT or to KRX: the unified book is a view of both and fills nothing.");
        assertThatThrownBy(() -> NewOrder.buy(Venue.NXT, "005930", 0).middle())
                .hasMessage("An order of 0 shares is none; its size is above 0.");
        assertThatThrownBy(() -> NewOrder.buy(Venue.NXT, "005930", 1).limit(0))
                .hasMessage("A LIMIT order has a price above 0, not 0 won.");
        assertThatThrownBy(() -> NewOrder.buy(Venue.NXT, "005930", 1).stopLimit(0, 100))
                .hasMessageContaining("A stop price above 0 belongs to a STOP_LIMIT order");
    }
}

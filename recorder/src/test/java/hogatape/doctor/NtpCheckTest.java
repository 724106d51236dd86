package hogatape.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import hogatape.doctor.Finding.Light;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.FutureTask;
import org.apache.commons.net.ntp.NtpV3Impl;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asks a time server on loopback, whose clock may be ahead. */
class NtpCheckTest {
    private DatagramSocket server;
    private volatile long aheadMillis;
    private volatile int stratum = 2;

    @BeforeEach
    void listen() throws Exception {
        server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(new FutureTask<>(this::serve), "time server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Void serve() throws IOException {
        while (true) {
            DatagramPacket question = new DatagramPacket(new byte[48], 48);
            server.receive(question);
            NtpV3Packet asked = new NtpV3Impl();
            asked.setDatagramPacket(question);
            NtpV3Packet answer = new NtpV3Impl();
            answer.setMode(NtpV3Packet.MODE_SERVER);
            answer.setVersion(NtpV3Packet.VERSION_3);
            answer.setStratum(stratum);
            answer.setOriginateTimeStamp(asked.getTransmitTimeStamp());
            TimeStamp now = TimeStamp.getNtpTime(System.currentTimeMillis() + aheadMillis);
            answer.setReceiveTimeStamp(now);
            answer.setTransmitTime(now);
            DatagramPacket packet = answer.getDatagramPacket();
            packet.setSocketAddress(question.getSocketAddress());
            server.send(packet);
        }
    }

    @Test
    void aClockFarFromTheServersIsRed() {
        aheadMillis = 10_000;
        Finding found = ask();
        assertThat(found.light()).isEqualTo(Light.RED);
        assertThat(found.sentence().english())
                .matches("(9\\.[5-9]|10\\.0)\\d* s off, by 127.0.0.1; let it be set before the open.");
    }

    @Test
    void aServerWithoutATimeOfItsOwnTellsNothing() {
        stratum = 16;
        assertThat(ask().sentence().english())
                .isEqualTo("'127.0.0.1' tells no time (it has no time of its own); name another by --ntp.");
    }

    @Test
    void aSilentServerIsYellow() {
        int port = server.getLocalPort();
        server.close();
        Finding found = new NtpCheck("127.0.0.1", port).look().get(0);
        assertThat(found.light()).isEqualTo(Light.YELLOW);
        assertThat(found.sentence().english()).startsWith("'127.0.0.1' tells no time (");
    }

    private Finding ask() {
        return new NtpCheck("127.0.0.1", server.getLocalPort()).look().get(0);
    }
}

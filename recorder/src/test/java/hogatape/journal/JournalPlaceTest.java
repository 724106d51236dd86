package hogatape.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import hogatape.message.InKorean;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalPlaceTest {
    @TempDir
    Path folder;

    @Test
    void aDiskOfThisMachineWillDoAndTellsItsRoom() throws Exception {
        assertThatCode(() -> JournalPlace.requireLocal(folder.resolve("not/there/yet")))
                .doesNotThrowAnyException();
        assertThat(JournalPlace.usableBytes(folder.resolve("not/there/yet"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "NFS"})
    void aNetworkFileSystemIsRefused(String type) {
        assertThatThrownBy(() -> JournalPlace.requireLocal(folder, type))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("on a network file system (" + type + ")")
                .hasMessageContaining("choose a folder on a disk of this machine");
    }

    @Test
    void theLogOfAKoreansMachineHasTheEnglishAndThePersonTheKorean() throws Exception {
        Throwable failure = InKorean.call(() -> catchThrowable(() -> JournalPlace.requireLocal(folder, "nfs")));

        assertThat(failure).hasMessageContaining("on a network file system (nfs)");
        assertThat(failure.getLocalizedMessage()).contains("네트워크 파일 시스템(nfs)에 있습니다.");
    }
}

package hogatape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hogatape.cli.Subcommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Holds the packages to the order in which ARCHITECTURE.md draws them. */
class ArchitectureTest {
    /** Each package may know those above it in this list, and none below. */
    private static final List<String> ORDER = List.of(
            "hogatape.message",
            "hogatape.cli",
            "hogatape.market",
            "hogatape.symbols",
            "hogatape.journal",
            "hogatape.feed",
            "hogatape.tape",
            "hogatape.journal.cut",
            "hogatape.journal.command",
            "hogatape.intake",
            "hogatape.kis",
            "hogatape.kis.server",
            "hogatape.relay",
            "hogatape.watchlist",
            "hogatape.recorder",
            "hogatape.doctor",
            "hogatape.strategy",
            "hogatape.fill",
            "hogatape.account",
            "hogatape.replay.pace",
            "hogatape.replay",
            "hogatape.backtest",
            "hogatape.replay.command",
            "hogatape.junit",
            "hogatape.export.table",
            "hogatape.export.parquet",
            "hogatape.export.records",
            "hogatape.export",
            "hogatape.export.derived",
            "hogatape.export.command",
            "hogatape.report",
            "hogatape.quality",
            "hogatape.samples.strategy",
            "hogatape.samples.exchange",
            "hogatape.samples.demo");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hogatape");

    @Test
    void packagesKnowOnlyThoseThatStandBeforeThem() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(ORDER.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        noClasses()
                .that()
                .resideInAPackage("hogatape..")
                .should()
                .resideOutsideOfPackages(ORDER.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void thereAreNoCirclesAmongPackages() {
        slices().matching("hogatape.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheJournalTouchesChronicle() {
        onlyIn("hogatape.journal", "net.openhft..");
    }

    @Test
    void onlyTheSessionTouchesTheWebSocketLibrary() {
        onlyIn("hogatape.kis", "org.java_websocket..");
    }

    @Test
    void onlyTheExportTouchesParquet() {
        onlyIn("hogatape.export.parquet", "org.apache.parquet..");
    }

    @Test
    void onlyWhatServesClientsTouchesNetty() {
        noClasses()
                .that()
                .resideOutsideOfPackages("hogatape.kis.server", "hogatape.relay", "hogatape.samples.exchange")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
    }

    /** The root command makes all of them to show its help, and logging takes longer to begin than help may take. */
    @Test
    void neitherCommandsNorTheirOptionsHoldALogger() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .implement(Subcommand.class)
                .or()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Options")
                .should()
                .haveRawType(Logger.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheExtensionTouchesJUnit() {
        onlyIn("hogatape.junit", "org.junit..");
        onlyIn("hogatape.junit", "org.opentest4j..");
    }

    private static void onlyIn(String home, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}

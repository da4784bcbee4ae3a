package org.umoorsehhat.booking;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.umoorsehhat.testsupport.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.umoorsehhat.booking",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule adapters = ArchitectureRules.FEATURES_DO_NOT_KNOW_THEIR_ADAPTERS;

    @ArchTest
    static final ArchRule frameworks = ArchitectureRules.FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA;

    @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;

    @ArchTest static final ArchRule injection = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;

    @ArchTest static final ArchRule dates = ArchitectureRules.NO_OLD_DATES;

    @ArchTest static final ArchRule now = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;
}

package org.umoorsehhat.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.umoorsehhat.testsupport.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.umoorsehhat.notification",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ADAPTERS = ArchitectureRules.FEATURES_DO_NOT_KNOW_THEIR_ADAPTERS;

    @ArchTest
    static final ArchRule PLAIN = ArchitectureRules.FEATURES_ARE_FREE_OF_WEB_DATA_AND_KAFKA;

    @ArchTest static final ArchRule NULL = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;
    @ArchTest static final ArchRule NAMES = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;
    @ArchTest static final ArchRule FIELDS = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;
    @ArchTest static final ArchRule DATES = ArchitectureRules.NO_OLD_DATES;
    @ArchTest static final ArchRule CLOCK = ArchitectureRules.NOW_COMES_FROM_A_CLOCK;
}

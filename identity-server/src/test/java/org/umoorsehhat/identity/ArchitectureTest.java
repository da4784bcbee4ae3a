package org.umoorsehhat.identity;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.umoorsehhat.testsupport.ArchitectureRules;

@AnalyzeClasses(packages = "org.umoorsehhat.identity", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchRule nullMarked = ArchitectureRules.PACKAGES_ARE_NULL_MARKED;

    @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_WHAT_IS_MEANT;

    @ArchTest static final ArchRule fields = ArchitectureRules.NOTHING_IS_INJECTED_INTO_FIELDS;

    @ArchTest static final ArchRule noCycles = ArchitectureRules.FEATURES_HAVE_NO_CYCLES;
}

package org.umoorsehhat.testsupport.bad.web;

public class SlotPage {}

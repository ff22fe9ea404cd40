package org.jeevan.summarization;

import org.jeevan.summarization.pegasus.BrokenBundleException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a start was refused in two sentences, where a stack trace would hide them. */
final class BrokenBundleAnalyzer extends AbstractFailureAnalyzer<BrokenBundleException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenBundleException cause) {
        return new FailureAnalysis(
                "The model that jeevan.summarization.model names cannot be used. " + cause.what() + ".",
                cause.remedy() + ".",
                cause);
    }
}

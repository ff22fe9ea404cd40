package org.jeevan.summarization;

import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.peers.CommandSideQuestions;
import org.jeevan.peers.CommandSideQuestions.SummaryAnswer;
import org.jeevan.peers.Peers;
import org.jeevan.records.RecordContent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What saga and workers ask of other processes where they are of their own. */
@Configuration(proxyBeanMethods = false)
class SummarizationNodeConfiguration {

    @Bean
    RecordContents recordsToRead(RecordContent contents) {
        return (contentId, recordId, patientId) -> contents.read(recordId, contentId);
    }

    @Bean
    SummaryAnswers summaryAnswers(Peers peers) {
        return answer -> {
            var crossing = new SummaryAnswer(
                    answer instanceof CompleteSummary completed ? completed : null,
                    answer instanceof FailSummary failed ? failed : null);
            peers.ask(CommandSideQuestions.SUMMARIZED, crossing);
        };
    }
}

package org.jeevan.summarization;

import static org.jeevan.api.summary.ProgressEvent.Stage.DONE;
import static org.jeevan.api.summary.ProgressEvent.Stage.FAILED;
import static org.jeevan.api.summary.ProgressEvent.Stage.STORED;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.events.ErasedEvent;

/**
 * From an upload until the record has its summary, or needs none any more. It only puts the record into the work table
 * and takes it out again: deadlines and retries are that table's, reading is a worker's. (Axon 4: must be public.)
 */
@Saga(sagaStore = "summarySagaStore")
@ProcessingGroup(SummarySaga.PROCESSOR)
@Revision("1")
public class SummarySaga {

    static final String PROCESSOR = "summarization";
    private static final String RECORD_ID = "recordId";

    @JsonProperty
    private RecordId recordId;

    public SummarySaga() {} // for Axon and Jackson

    @StartSaga
    @SagaEventHandler(associationProperty = RECORD_ID)
    public void on(RecordUploaded event, @Timestamp Instant at, WorkTable work, ProgressBoard board) {
        recordId = event.recordId();
        work.add(event, at);
        board.publish(ProgressEvent.of(recordId, STORED));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = RECORD_ID)
    public void on(SummaryGenerated event, WorkTable work, ProgressBoard board) {
        end(work, board, DONE);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = RECORD_ID)
    public void on(SummarizationFailed event, WorkTable work, ProgressBoard board) {
        end(work, board, FAILED);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = RECORD_ID)
    public void on(RecordWithdrawn event, WorkTable work, ProgressBoard board) {
        end(work, board, FAILED);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = RECORD_ID)
    public void on(RecordReplaced event, WorkTable work, ProgressBoard board) {
        end(work, board, FAILED);
    }

    /** Whatever it was that happened to the record: its content can no longer be read. */
    @EndSaga
    @SagaEventHandler(associationProperty = "aggregateIdentifier", keyName = RECORD_ID)
    public void on(ErasedEvent event, WorkTable work, ProgressBoard board) {
        end(work, board, FAILED);
    }

    private void end(WorkTable work, ProgressBoard board, ProgressEvent.Stage stage) {
        work.remove(recordId);
        board.publish(ProgressEvent.of(recordId, stage));
    }
}

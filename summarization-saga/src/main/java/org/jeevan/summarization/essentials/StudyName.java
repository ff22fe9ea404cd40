package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Which tests are studies that are told of in words, and how a study is named with what was looked at. */
final class StudyName {

    private static final Set<String> WORDS = Words.of("""
            ray radiograph xray tomography ct mri mra mrcp magnetic ultrasound sonogram sonography doppler duplex
            mammogram angiogram angiography arteriogram venogram scan enema ugi be swallow series pyelogram myelogram
            cystogram vcug endoscopy colonoscopy egd esophagogastroduodenoscopy bronchoscopy sigmoidoscopy gastroscopy
            cystoscopy catheterization pathology biopsy histology cytology histopathology ekg echocardiogram stress
            treadmill tmt holter spirometry pulmonary electroencephalogram electromyography conduction polysomnogram
            audiogram audiometry density dexa imaging smear stain urinalysis culture studies study roentgenogram
            myelography discogram film films kub tympanogram emg ncv testing evoked baep vep ssep telemetry strip cardiolite sestamibi lexiscan images""");

    private static final Set<String> SORTS = Words.of("""
            total body screening diagnostic plain portable repeat renal pelvic abdominal cervical thoracic lumbar
            transvaginal transthoracic transesophageal upper lower endoscopic nuclear venous arterial cranial spinal""");

    private StudyName() {}

    /** "HCT revealed a fracture": a CT of the head, which is written as the hematocrit is. */
    static boolean isHeadCt(Passage passage, Term term) {
        return term.text().startsWith("HCT") && ToldStudy.isShown(passage, term.end());
    }

    static boolean isStudy(Term term) {
        return Token.of(term.normalized()).stream().anyMatch(token -> WORDS.contains(token.word()))
                || Endings.match(Kind.TEST, Spelling.fold(term.normalized()));
    }

    /** "Right upper quadrant ultrasound", "CT Chest", "X-ray of the lumbar spine". */
    static Span of(Passage passage, Term term) {
        List<Token> tokens = passage.tokens();
        int end = Naming.widen(passage, term.start(), term.end()).end();
        int next = passage.tokenFrom(term.end());
        while (end == term.end() && next < tokens.size()
                || next < tokens.size() && tokens.get(next - 1).end() == end) {
            boolean place = passage.gapBefore(next).equals(" ")
                    && Naming.isPlace(tokens.get(next).word());
            if (!place) {
                break;
            }
            end = tokens.get(next).end();
            next++;
        }
        int first = passage.tokenFrom(term.start());
        while (first > 0
                && passage.gapBefore(first).equals(" ")
                && isNamePart(tokens.get(first - 1).word())) {
            first--;
        }
        return new Span(tokens.get(first).start(), end);
    }

    private static boolean isNamePart(String word) {
        return Naming.isPlace(word) || SORTS.contains(word);
    }
}

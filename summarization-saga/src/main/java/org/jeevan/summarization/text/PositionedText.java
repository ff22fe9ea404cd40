package org.jeevan.summarization.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jeevan.summarization.layout.Columns;
import org.jeevan.summarization.layout.Placed;

/** The text of one page, line by line from top to bottom, columns one below the other. */
final class PositionedText extends PDFTextStripper {

    private final List<List<Placed>> lines = new ArrayList<>(List.of(new ArrayList<>()));

    private PositionedText(int number) {
        setSortByPosition(true);
        setLineSeparator("\n");
        setPageEnd("");
        setStartPage(number);
        setEndPage(number);
    }

    static String of(PDDocument document, int number) throws IOException {
        PositionedText stripper = new PositionedText(number);
        String text = stripper.getText(document);
        return Columns.inOrder(stripper.lines).map(PositionedText::written).orElse(text);
    }

    private static String written(List<List<Placed>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Placed::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        super.writeString(text, positions);
        if (!text.isBlank() && !positions.isEmpty()) {
            TextPosition last = positions.getLast();
            float right = last.getXDirAdj() + last.getWidthDirAdj();
            lines.getLast().add(new Placed(text, positions.getFirst().getXDirAdj(), right));
        }
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        super.writeLineSeparator();
        lines.add(new ArrayList<>());
    }
}

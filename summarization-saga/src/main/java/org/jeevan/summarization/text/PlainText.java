package org.jeevan.summarization.text;

import static org.jeevan.summarization.text.UnreadableRecord.Reason.UNSUPPORTED_TYPE;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Plain text: UTF-16 where a byte order mark says so, else UTF-8 where it is valid, else Windows-1252, the usual rest.
 * A form feed ends a page. Bytes with other control characters are not text.
 */
final class PlainText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\uFFFD]");

    private PlainText() {}

    static RecordText read(byte[] content, PageListener listener) throws UnreadableRecord {
        String text = decode(content);
        if (CONTROL.matcher(text).find()) {
            throw new UnreadableRecord(UNSUPPORTED_TYPE);
        }
        String[] parts = text.replace("\r\n", "\n").replace('\r', '\n').split("\f", -1);
        List<Page> pages = new ArrayList<>();
        for (String part : parts) {
            pages.add(new Page(pages.size() + 1, part));
        }
        listener.pageRead(pages.size(), pages.size());
        return new RecordText(pages);
    }

    private static String decode(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        int start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content, start, content.length - start);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

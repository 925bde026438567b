package vn.thidua.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.thidua.shared.text.TextEncoding;

/** Writes Vietnamese as programs before Unicode did; its tables are written down apart from the product's. */
public final class OldWriter {

    private static final String TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
    private static final String TCVN3_BYTES = "A1A2A3A4A5A6A7A8A9AAABACADAEB5B6B7B8B9BBBCBDBEC6C7C8C9CACBCCCECFD0D1D2D3D4D5D6D7D8DCDDDEDFE1E2E3E4E5E6E7E8E9EAEBECEDEEEFF1F2F3F4F5F6F7F8F9FAFBFCFDFE";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String VNI_MARKS = "øûõùï";
    private static final Map<Character, String> VNI_ALONE = new HashMap<>();

    static {
        String[] pairs = {"í", "í", "ì", "ì", "ỉ", "æ", "ĩ", "ó", "ị", "ò", "ơ", "ô", "ư", "ö", "ỵ", "î", "đ", "ñ"};
        for (int i = 0; i < pairs.length; i += 2) {
            VNI_ALONE.put(pairs[i].charAt(0), pairs[i + 1]);
            VNI_ALONE.put(Character.toUpperCase(pairs[i].charAt(0)), pairs[i + 1].toUpperCase(java.util.Locale.ROOT));
        }
    }

    private OldWriter() {
    }

    public static byte[] bytes(String text, TextEncoding encoding) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return switch (encoding) {
            case UNICODE -> composed.getBytes(StandardCharsets.UTF_8);
            case WINDOWS_1258 -> windows(composed);
            case TCVN3 -> tcvn3(composed).getBytes(StandardCharsets.ISO_8859_1);
            case VNI -> vni(composed).getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** What a Unicode file holds that was typed in a font of the old encoding. */
    public static String lookAlike(String text, TextEncoding encoding) {
        return new String(bytes(text, encoding), Charset.forName("windows-1252"));
    }

    /** Letters with a circumflex, breve or horn have a place, tones come behind as marks. */
    private static byte[] windows(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.chars().forEach(letter -> {
            String apart = Normalizer.normalize(String.valueOf((char) letter), Normalizer.Form.NFD);
            String tone = apart.chars().filter(mark -> TONES.indexOf(mark) >= 0).mapToObj(Character::toString).findFirst().orElse("");
            String base = Normalizer.normalize(apart.replaceAll("[" + TONES + "]", ""), Normalizer.Form.NFC);
            out.writeBytes((base + tone).getBytes(Charset.forName("windows-1258")));
        });
        return out.toByteArray();
    }

    private static String tcvn3(String text) {
        StringBuilder out = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int at = TCVN3_LETTERS.indexOf(letter);
            if (at >= 0) {
                out.append((char) Integer.parseInt(TCVN3_BYTES.substring(2 * at, 2 * at + 2), 16));
            } else if (letter > 0x7f) {
                String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
                String tone = apart.chars().filter(mark -> TONES.indexOf(mark) >= 0).mapToObj(Character::toString).findFirst().orElseThrow();
                String base = Normalizer.normalize(apart.replaceAll("[" + TONES + "]", ""), Normalizer.Form.NFC);
                out.append(tcvn3(base)).append((char) (0xb0 + TONES.indexOf(tone)));
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static String vni(String text) {
        StringBuilder out = new StringBuilder();
        for (char letter : text.toCharArray()) {
            if (letter <= 0x7f) {
                out.append(letter);
                continue;
            }
            if (VNI_ALONE.containsKey(letter)) {
                out.append(VNI_ALONE.get(letter));
                continue;
            }
            String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            int tone = apart.chars().map(TONES::indexOf).max().orElse(-1);
            char base = apart.charAt(0);
            String mark;
            if (apart.indexOf('\u0302') >= 0) {
                mark = tone < 0 ? "â" : String.valueOf("àåãáä".charAt(tone));
            } else if (apart.indexOf('\u0306') >= 0) {
                mark = tone < 0 ? "ê" : String.valueOf("èúüéë".charAt(tone));
            } else {
                mark = String.valueOf(VNI_MARKS.charAt(tone));
            }
            String letters = apart.indexOf('\u031b') >= 0 ? vni(Normalizer.normalize(base + "\u031b", Normalizer.Form.NFC)) : String.valueOf(base);
            out.append(letters).append(Character.isUpperCase(base) ? mark.toUpperCase(java.util.Locale.ROOT) : mark);
        }
        return out.toString();
    }
}

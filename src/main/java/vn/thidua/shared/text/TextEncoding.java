package vn.thidua.shared.text;

/**
 * How Vietnamese text stands in a file: Unicode (UTF-8 or UTF-16, told apart by their bytes), or one of the encodings from
 * before it. The last two also come inside Unicode files: a sheet typed in a font such as .VnTime or VNI-Times holds letters
 * of Western Europe that only look Vietnamese in that font.
 */
public enum TextEncoding { UNICODE, WINDOWS_1258, TCVN3, VNI }

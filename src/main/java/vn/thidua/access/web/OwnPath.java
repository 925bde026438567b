package vn.thidua.access.web;

/** An address to go on to that came with a request: only a path of this application, no other host, no scheme. */
final class OwnPath {

    private OwnPath() {
    }

    static boolean is(String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*(\\?[A-Za-z0-9=&_.%-]*)?");
    }
}

package vn.thidua.shared.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.thidua.shared.Settings;

/** Chooses driver and database from the URL alone; without DB_URL it is the embedded file database of the data folder. */
public class AppDataSource implements DataSource {

    private String url;
    private String user;
    private String password;

    public void setUrl(String url) {
        this.url = url;
    }

    public String getUrl() {
        return url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getUser() {
        return user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPassword() {
        return password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String as, String with) throws SQLException {
        String target = Settings.EMBEDDED.equals(url) ? Settings.embeddedUrl() : url;
        Driver driver = target.startsWith("jdbc:h2:") ? new org.h2.Driver() : new com.mysql.cj.jdbc.Driver();
        Properties properties = new Properties();
        if (as != null && !as.isEmpty()) {
            properties.setProperty("user", as);
        }
        if (with != null) {
            properties.setProperty("password", with);
        }
        if (target.startsWith("jdbc:mysql:") && !target.contains("fallbackToSystemKeyStore")) {
            // Payara sets javax.net.ssl.keyStore; without this MySQL is offered Payara's certificate and hangs up
            properties.setProperty("fallbackToSystemKeyStore", "false");
        }
        if (target.startsWith("jdbc:mysql:") && !target.contains("useLocalSessionState")) {
            // the server asks for the isolation level after every statement; the driver knows it without asking the database
            properties.setProperty("useLocalSessionState", "true");
        }
        return driver.connect(target, properties);
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the server logs
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool has its own
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("vn.thidua");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a wrapper for " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}

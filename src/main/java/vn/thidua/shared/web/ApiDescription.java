package vn.thidua.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The description of the interface for programs, by OpenAPI 3.1: a document of ours, since the server's own endpoint is closed. */
@Path("openapi.json")
@RequestScoped
public class ApiDescription {

    @GET
    @Produces("application/json;charset=UTF-8")
    public InputStream read() {
        return ApiDescription.class.getResourceAsStream("/api/openapi.json");
    }
}

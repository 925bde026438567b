package breach.unit.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Thing {
    @Id
    Long id;
}

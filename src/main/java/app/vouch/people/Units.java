package app.vouch.people;

import app.vouch.access.Allow;
import app.vouch.access.Permission;
import app.vouch.kernel.Viewer;
import app.vouch.people.DirectoryRefused.Reason;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The firm as a tree of units. */
@Service
@Transactional
public class Units {

    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Units(UnitRepository units, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The units that have none above them, each with all beneath. */
    @Allow(Permission.SEE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<UnitNode> tree(Viewer viewer) {
        List<Counted> all = jdbc.sql("""
                        select u.id, u.parent_id, u.name, coalesce(here.people, 0) as people
                        from unit u left join (select unit_id, count(*) as people from person where status <> 'LEFT'
                                               group by unit_id) here on here.unit_id = u.id
                        order by u.path
                        """)
                .query((row, at) -> new Counted(
                        row.getObject("id", UUID.class),
                        row.getObject("parent_id", UUID.class),
                        row.getString("name"),
                        row.getLong("people")))
                .list();
        return beneath(null, all);
    }

    /**
     * @param parent null for a unit at the top
     * @param name without {@code /}, which divides the names of a path
     * @throws DirectoryRefused where the parent has a unit of this name
     */
    @Allow(Permission.MANAGE_DIRECTORY)
    public UUID add(Viewer viewer, @Nullable UUID parent, String name) {
        Unit above = parent == null
                ? null
                : units.findById(parent).orElseThrow(() -> new DirectoryRefused(Reason.UNIT_UNKNOWN));
        Unit unit = Unit.beneath(above, name.strip());
        if (units.existsByPath(unit.path())) {
            throw new DirectoryRefused(Reason.UNIT_TAKEN);
        }
        units.saveAndFlush(unit);
        events.publishEvent(new UnitAdded(unit.id()));
        return unit.id();
    }

    private static List<UnitNode> beneath(@Nullable UUID parent, List<Counted> all) {
        return all.stream()
                .filter(unit -> Objects.equals(unit.parent(), parent))
                .map(unit -> {
                    List<UnitNode> nodes = beneath(unit.id(), all);
                    long people = unit.people()
                            + nodes.stream().mapToLong(UnitNode::people).sum();
                    return new UnitNode(unit.id(), unit.name(), people, nodes);
                })
                .toList();
    }

    private record Counted(UUID id, @Nullable UUID parent, String name, long people) {}
}

package org.bihuan.reading.room;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The processes of one room. As many as there are seats, idle ones included: whoever needs a new
 * one while others' idle ones fill the room has the oldest of those ended.
 */
final class Children implements AutoCloseable {
    private final RoomRules rules;
    private final Set<Child> all = new HashSet<>();

    /** Whose they are; the longest idle first. */
    private final Map<Child, String> idle = new LinkedHashMap<>();

    private Optional<ChildCommand> command;
    private int processes;
    private boolean closed;

    /** Where and how to start one is found out with the first file: many rooms never need it. */
    Children(RoomRules rules) {
        this.rules = rules;
        this.command = Optional.empty();
    }

    Children(RoomRules rules, ChildCommand command) {
        this.rules = rules;
        this.command = Optional.of(command);
    }

    /**
     * @throws IOException if the machine refuses to start one, or the room is closed
     */
    Child forCaller(String caller) throws IOException {
        Optional<Child> own = idleOf(caller);
        if (own.isPresent()) {
            return own.get();
        }
        makeRoom().ifPresent(Child::end);
        Child child;
        try {
            child = Child.start(command());
        } catch (IOException e) {
            forget();
            throw e;
        }
        if (!welcome(child)) {
            child.end();
            throw new IOException("closed");
        }
        return child;
    }

    private synchronized Optional<Child> idleOf(String caller) {
        Optional<Child> own =
                idle.entrySet().stream()
                        .filter(e -> e.getValue().equals(caller) && e.getKey().isAlive())
                        .map(Map.Entry::getKey)
                        .findFirst();
        own.ifPresent(idle::remove);
        return own;
    }

    /** Counts one more, and takes out one that has to go for it. */
    private synchronized Optional<Child> makeRoom() {
        if (processes < rules.seats() || idle.isEmpty()) {
            processes++;
            return Optional.empty();
        }
        Child oldest = idle.keySet().iterator().next();
        idle.remove(oldest);
        all.remove(oldest);
        return Optional.of(oldest);
    }

    private synchronized void forget() {
        processes--;
    }

    private synchronized boolean welcome(Child child) {
        if (closed) {
            return false;
        }
        return all.add(child);
    }

    void keep(String caller, Child child) {
        synchronized (this) {
            if (closed) {
                return;
            }
            idle.put(child, caller);
        }
        int files = child.files();
        CompletableFuture.delayedExecutor(rules.idle().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> endIfStillIdle(child, files));
    }

    private void endIfStillIdle(Child child, int files) {
        synchronized (this) {
            if (child.files() != files || idle.remove(child) == null) {
                return;
            }
        }
        end(child);
    }

    void end(Child child) {
        child.end();
        synchronized (this) {
            if (all.remove(child)) {
                processes--;
            }
        }
    }

    boolean areCutOff() {
        return command() instanceof OwnJvm own && !own.cutOff().isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        Set<Child> last;
        synchronized (this) {
            closed = true;
            last = Set.copyOf(all);
            idle.clear();
        }
        last.forEach(this::end);
    }

    private synchronized ChildCommand command() {
        if (command.isEmpty()) {
            command =
                    Optional.of(
                            new OwnJvm(
                                    CutOff.probe(),
                                    ReadingJars.find(),
                                    rules.startUpCache(),
                                    LoneReader.class.getName()));
        }
        return command.get();
    }
}

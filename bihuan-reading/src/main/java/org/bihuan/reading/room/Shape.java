package org.bihuan.reading.room;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How a value crosses the pipe, worked out from the declaration of its records: a record is its
 * components in order, nothing else. A component added tomorrow crosses by itself, and one of a
 * type that is not listed here stops the first use.
 *
 * <p>Not Java serialization: the bytes never name a class. Which records can come out is settled by
 * the type that was asked for, and each is made by its own constructor with its own checks.
 */
sealed interface Shape {
    void write(Object value, Outgoing out);

    Object read(Incoming in) throws Garbled;

    /**
     * @throws IllegalArgumentException if a component has a type that cannot cross
     */
    static Shape of(Type type) {
        return Known.SHAPES.of(type);
    }

    record Words() implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.words((String) value);
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return in.words();
        }
    }

    record Whole(boolean wide) implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.number(((Number) value).longValue());
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            long number = in.number();
            if (wide) {
                return number;
            }
            if (number != (int) number) {
                throw new Garbled("number");
            }
            return (int) number;
        }
    }

    record Broken() implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.number(Double.doubleToLongBits((Double) value));
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return Double.longBitsToDouble(in.number());
        }
    }

    record Claim() implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.choice((Boolean) value ? 1 : 0);
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return in.choice(2) == 1;
        }
    }

    record Lapse() implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.number(((Duration) value).toNanos());
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return Duration.ofNanos(in.number());
        }
    }

    record Day() implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.number(((LocalDate) value).toEpochDay());
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            try {
                return LocalDate.ofEpochDay(in.number());
            } catch (DateTimeException noDay) {
                throw new Garbled("day");
            }
        }
    }

    record OneWord(List<?> constants) implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            out.choice(constants.indexOf(value));
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return constants.get(in.choice(constants.size()));
        }
    }

    record Perhaps(Shape inner) implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            Optional<?> perhaps = (Optional<?>) value;
            out.choice(perhaps.isPresent() ? 1 : 0);
            perhaps.ifPresent(there -> inner.write(there, out));
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return in.choice(2) == 1 ? Optional.of(inner.read(in)) : Optional.empty();
        }
    }

    record Many(Shape each) implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            List<?> list = (List<?>) value;
            out.number(list.size());
            list.forEach(one -> each.write(one, out));
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            int count = in.count();
            List<Object> list = new ArrayList<>(Math.min(count, 1 << 10));
            for (int i = 0; i < count; i++) {
                list.add(each.read(in));
            }
            return List.copyOf(list);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared; of one size and never changed.
    record Parts(RecordComponent[] components, Shape[] shapes, Maker maker) implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            for (int i = 0; i < shapes.length; i++) {
                try {
                    shapes[i].write(components[i].getAccessor().invoke(value), out);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            Object[] values = new Object[shapes.length];
            for (int i = 0; i < shapes.length; i++) {
                values[i] = shapes[i].read(in);
            }
            try {
                return maker.make(values);
            } catch (InvocationTargetException refused) {
                throw new Garbled(components.length + " parts");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The canonical constructor of a record. */
    interface Maker {
        Object make(Object[] values) throws ReflectiveOperationException;
    }

    record OneOf(List<Class<?>> records, List<Shape> shapes) implements Shape {
        @Override
        public void write(Object value, Outgoing out) {
            int which = records.indexOf(value.getClass());
            out.choice(which);
            shapes.get(which).write(value, out);
        }

        @Override
        public Object read(Incoming in) throws Garbled {
            return shapes.get(in.choice(shapes.size())).read(in);
        }
    }

    /** Shapes are worked out once. */
    final class Known {
        private static final Known SHAPES = new Known();

        private final Map<Type, Shape> known = new ConcurrentHashMap<>();

        Shape of(Type type) {
            Shape there = known.get(type);
            if (there == null) {
                there = work(type);
                known.put(type, there);
            }
            return there;
        }

        private Shape work(Type type) {
            if (type instanceof ParameterizedType holder) {
                Type inner = holder.getActualTypeArguments()[0];
                if (holder.getRawType() == List.class) {
                    return new Many(of(inner));
                }
                if (holder.getRawType() == Optional.class) {
                    return new Perhaps(of(inner));
                }
            }
            return type instanceof Class<?> plain ? plain(plain) : cannot(type);
        }

        private Shape plain(Class<?> type) {
            if (type == String.class) {
                return new Words();
            } else if (type == int.class || type == Integer.class) {
                return new Whole(false);
            } else if (type == long.class || type == Long.class) {
                return new Whole(true);
            } else if (type == double.class || type == Double.class) {
                return new Broken();
            } else if (type == boolean.class || type == Boolean.class) {
                return new Claim();
            } else if (type == Duration.class) {
                return new Lapse();
            } else if (type == LocalDate.class) {
                return new Day();
            } else if (type.isEnum()) {
                return new OneWord(List.of(type.getEnumConstants()));
            } else if (type.isRecord()) {
                return parts(type);
            } else if (type.isSealed() && type.isInterface()) {
                List<Class<?>> records = records(type).toList();
                return new OneOf(records, records.stream().map(this::of).toList());
            }
            return cannot(type);
        }

        private Shape parts(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Shape[] shapes =
                    Arrays.stream(components)
                            .map(c -> of(c.getGenericType()))
                            .toArray(Shape[]::new);
            try {
                return new Parts(
                        components, shapes, type.getDeclaredConstructor(types)::newInstance);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Stream<Class<?>> records(Class<?> type) {
            return type.isRecord()
                    ? Stream.of(type)
                    : Arrays.stream(type.getPermittedSubclasses()).flatMap(Known::records);
        }

        private static Shape cannot(Type type) {
            throw new IllegalArgumentException(type + " cannot cross to another process");
        }
    }
}

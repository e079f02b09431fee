package org.bihuan.bench;

/** Something that goes over a text, so that it can be compared with others that do. */
interface Contestant {
    String name();

    /**
     * @return something that depends on all the work, so that none of it is optimised away
     */
    long over(Text text);
}

/** Milliseconds since 1970, UTC. The only clock the gate asks; tests bring their own. */
export type Clock = () => number;

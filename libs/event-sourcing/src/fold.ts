/** A stream as remembered: its state, the version of its last event (−1: it does not exist) and of the last that is not a mark. */
export interface Folded<State> {
  readonly state: State;
  readonly version: number;
  readonly shown: number;
}

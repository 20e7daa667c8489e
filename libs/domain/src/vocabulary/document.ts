/** Something that came from outside, named by its content; what it says is kept elsewhere. */
export type DocumentNamed = {
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
};

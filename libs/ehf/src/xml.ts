import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';

export const DOCUMENT_BYTES_MAX = 5 * 1024 * 1024;
export const ELEMENTS_MAX = 20_000;
export const DEPTH_MAX = 64;

/** An element with all that it says itself. Namespaces count, prefixes do not. */
export interface XmlElement {
  readonly parent: XmlElement | undefined;
  readonly namespace: string;
  readonly name: string;
  /** Which of its parent's children of this name it is, from 1 on. */
  readonly nth: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  /** How many children it has of each name. */
  readonly named: Map<string, number>;
  /** Its own text, CDATA included, as if no comment and no child stood in it. */
  text: string;
}

export interface XmlAttribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** What is read and is no data: comments, processing instructions, names and prefixes. A person may have written into them all the same. */
export interface XmlAside {
  readonly within: XmlElement | undefined;
  readonly text: string;
}

export interface XmlDocument {
  readonly root: XmlElement;
  readonly asides: readonly XmlAside[];
}

/** Why the bytes are no document that is taken, and where reading stopped: line and column from 1 on. Repeats nothing of it. */
export interface NotTaken {
  readonly detail: string;
  readonly line?: number;
  readonly column?: number;
}

/** Ends the parsing of what is not taken. */
class Stop extends Error {}

const key = (namespace: string, name: string): string => `${namespace} ${name}`;

/** How many of its parent's children are called as it is. */
export const siblings = ({ parent, namespace, name }: XmlElement): number =>
  parent?.named.get(key(namespace, name)) ?? 1;

const elementOf = (tag: SaxesTagNS, parent: XmlElement | undefined): XmlElement => {
  const { uri: namespace, local: name } = tag;
  const nth = (parent?.named.get(key(namespace, name)) ?? 0) + 1;
  parent?.named.set(key(namespace, name), nth);
  const attributes = Object.values(tag.attributes).map(({ uri, local, value }) => ({
    namespace: uri,
    name: local,
    value,
  }));
  return { parent, namespace, name, nth, attributes, children: [], named: new Map(), text: '' };
};

/** Makes the tree from what the parser meets, and stops at what is not taken. */
class Builder {
  root: XmlElement | undefined;
  readonly asides: XmlAside[] = [];
  private open: XmlElement | undefined;
  private elements = 0;
  private depth = 0;

  declared({ encoding, version }: { readonly encoding?: string; readonly version?: string }): void {
    if (encoding !== undefined && !/^utf-8$/i.test(encoding))
      throw new Stop('the only encoding that is taken is UTF-8');
    if (version !== undefined && version !== '1.0') throw new Stop('the only version of XML that is taken is 1.0');
  }

  opened(tag: SaxesTagNS): void {
    this.elements += 1;
    this.depth += 1;
    if (this.elements > ELEMENTS_MAX) throw new Stop(`there are more than ${ELEMENTS_MAX} elements`);
    if (this.depth > DEPTH_MAX) throw new Stop(`elements are nested more than ${DEPTH_MAX} deep`);
    const element = elementOf(tag, this.open);
    this.open?.children.push(element);
    this.root ??= element;
    this.open = element;
    for (const name of [tag.name, ...Object.keys(tag.attributes)]) this.aside(name);
  }

  closed(): void {
    this.depth -= 1;
    this.open = this.open?.parent;
  }

  said(text: string): void {
    if (this.open !== undefined) this.open.text += text;
  }

  aside(text: string): void {
    this.asides.push({ within: this.open, text });
  }
}

const follow = (parser: SaxesParser<{ xmlns: true }>, builder: Builder): void => {
  parser.on('xmldecl', (declaration) => builder.declared(declaration));
  parser.on('doctype', () => {
    throw new Stop('a document type declaration is not taken');
  });
  parser.on('opentag', (tag) => builder.opened(tag));
  parser.on('closetag', () => builder.closed());
  parser.on('text', (text) => builder.said(text));
  parser.on('cdata', (text) => builder.said(text));
  parser.on('comment', (text) => builder.aside(text));
  parser.on('processinginstruction', ({ target, body }) => builder.aside(`${target} ${body}`));
};

/** Where in the text the first sign is that is no sign: bytes that are not UTF-8 decode to it. */
const placeOf = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
};

/**
 * Reads one document of XML 1.0 in UTF-8. There are no entities but XML's own five and characters by number, and nothing is ever fetched;
 * what declares a document type is not taken.
 */
export const readXml = (bytes: Uint8Array): XmlDocument | NotTaken => {
  if (bytes.length > DOCUMENT_BYTES_MAX) return { detail: `the document has more than ${DOCUMENT_BYTES_MAX} bytes` };
  const text = new TextDecoder('utf-8').decode(bytes);
  const undecoded = text.indexOf('\uFFFD');
  if (undecoded >= 0) return { detail: 'the document is not text in UTF-8', ...placeOf(text, undecoded) };
  const parser = new SaxesParser({ xmlns: true });
  const builder = new Builder();
  follow(parser, builder);
  try {
    parser.write(text).close();
  } catch (error) {
    // The parser's own sentences may repeat what stands there.
    const detail = error instanceof Stop ? error.message : 'the document is not well-formed XML';
    return { detail, line: parser.line, column: parser.column + 1 };
  }
  return { root: builder.root!, asides: builder.asides };
};

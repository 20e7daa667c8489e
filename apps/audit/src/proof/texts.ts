import type { Checkpoint } from '@spillrom/transparency';
import { originLine, PLACES } from './places.js';
import { SCRIPT } from './script.js';

const OPENSSL = `    sed '/^$/,$d' ${PLACES.checkpoint} > text
    sed -n 's/^— [^ ]* //p' ${PLACES.checkpoint} | head -n 1 | base64 -d | tail -c 64 > signature
    (printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cut -d+ -f3- KEY | base64 -d | tail -c 32) > key.der
    openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in text -sigfile signature`;

const WAYS = {
  whole: `    sha256sum -c ${PLACES.manifest}`,
  python: `    python3 ${PLACES.script} KEPT-CHECKPOINT`,
  own: "    npm run audit -- verify FOLDER --key 'THE-KEY' --checkpoint KEPT-CHECKPOINT",
};

/** What lies in the bundle and how to check it, for whoever has only this. */
const readme = ({ origin, size, root }: Checkpoint): string => `The history of a log of Spillrom
${originLine(origin, size, root)}

What this proves: that every figure follows from these events, and that the events are unchanged since a checkpoint that
somebody else holds. It does not prove that nothing came after them, and a shorter history with a valid signature passes
every check but one: compare it with a checkpoint that you kept yourself, or that somebody else kept.

What lies here
  ${PLACES.checkpoint}        origin, number of events, root of the hash tree (RFC 6962); signed (C2SP signed-note) or not
  tile/             entries and hashes (C2SP tlog-tiles): each entry is one event, as JSON by RFC 8785
  ${PLACES.events}   the same events, a line each; the last line says where they come from
  ${PLACES.figures}   every figure that the events come to, in øre or patients, with control totals
  keys/             a key that came with the bundle; it proves nothing by itself: get the key from somebody else
  ${PLACES.manifest}   the hash of every file

Four ways to check it, none of which needs the others. Keep the checkpoint afterwards: the next bundle must go on from it.

1. That the files arrived whole (this says nothing of who made them):
${WAYS.whole}

2. That the entries make the root, by a script of 60 lines that you can read; with the checkpoints that you kept:
${WAYS.python}

3. That the checkpoint was signed, by OpenSSL 3; KEY is a file with the key that you got from somebody else:
${OPENSSL}

4. All of it, and the figures folded anew, by the project's own command line:
${WAYS.own}

Any checker of C2SP tlog-tiles reads this folder too.
`;

const lesmeg = ({ origin, size, root }: Checkpoint): string => `Historikken i en logg fra Spillrom
${originLine(origin, size, root)}

Dette viser: at hvert tall følger av disse hendelsene, og at hendelsene er uendret siden et sjekkpunkt som noen andre
oppbevarer. Det viser ikke at ingenting kom etterpå. En kortere historikk med gyldig signatur består alle kontroller unntatt
én: Sammenlign med et sjekkpunkt som du selv eller noen andre har tatt vare på.

Dette ligger i mappen
  ${PLACES.checkpoint}        navnet på loggen, antall hendelser og roten i hashtreet (RFC 6962), signert (C2SP signed-note) eller ikke
  tile/             hendelser og hasher (C2SP tlog-tiles): hver hendelse er JSON etter RFC 8785
  ${PLACES.events}   de samme hendelsene, én per linje; siste linje sier hvor de kommer fra
  ${PLACES.figures}   alle tall som hendelsene gir, i øre eller pasienter, med kontrollsummer
  keys/             en nøkkel som fulgte med; den beviser ingenting alene: Få nøkkelen fra noen andre
  ${PLACES.manifest}   hashen til hver fil

Fire måter å kontrollere på, uavhengig av hverandre. Ta vare på sjekkpunktet etterpå: Neste uttrekk skal bygge på det.

1. At filene er kommet hele fram (sier ikke hvem som laget dem):
${WAYS.whole}

2. At hendelsene gir roten, med et program på 60 linjer som du kan lese, og med sjekkpunktene du har tatt vare på:
${WAYS.python}

3. At sjekkpunktet er signert, med OpenSSL 3. KEY er en fil med nøkkelen du har fått fra noen andre:
${OPENSSL}

4. Alt, og tallene regnet på nytt, med prosjektets eget program:
${WAYS.own}

Programmer for C2SP tlog-tiles kan også lese denne mappen.
`;

/** The files that tell how to check a bundle: the same for every bundle but for where it comes from. */
export const instructions = (checkpoint: Checkpoint): ReadonlyMap<string, string> =>
  new Map([
    [PLACES.readme, readme(checkpoint)],
    [PLACES.lesmeg, lesmeg(checkpoint)],
    [PLACES.script, SCRIPT],
  ]);

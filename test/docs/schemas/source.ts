import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../..');

/** A file of ours, by its path from the root of the repository. */
export interface Source {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly file: ts.SourceFile;
}

/** Whatever is asked about: one program for the product and one for small examples, since making one takes longer than asking it. */
const PRODUCT = ['apps/api/src/openapi/shapes.ts', 'libs/domain/src/index.ts'];
const EXAMPLES = ['test/docs/schemas/testing/decisions.ts', 'test/docs/schemas/testing/shapes.ts'];

const made = new Map<readonly string[], ts.Program>();

const programOf = (paths: readonly string[]): ts.Program => {
  const configPath = join(ROOT, 'tsconfig.json');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, (name) => ts.sys.readFile(name)).config,
    ts.sys,
    ROOT,
  );
  const entries = paths.map((path) => join(ROOT, path));
  return ts.createProgram(entries, { ...config.options, noEmit: true });
};

/** The compiler's view of one file and all that the entries import; types are worked out only as they are asked for. */
export const sourceOf = (path: string): Source => {
  const entries = EXAMPLES.includes(path) ? EXAMPLES : PRODUCT;
  const program = made.get(entries) ?? programOf(entries);
  made.set(entries, program);
  const file = program.getSourceFile(join(ROOT, path));
  if (file === undefined) throw new Error(`no entry imports ${path}`);
  return { program, checker: program.getTypeChecker(), file };
};

/** The type that a file declares under this name. */
export const declaredType = ({ checker, file }: Source, name: string): ts.Type => {
  const declaration = file.statements.find(
    (each): each is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
      (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) && each.name.text === name,
  );
  if (declaration === undefined) throw new Error(`${file.fileName} declares no ${name}`);
  return checker.getTypeAtLocation(declaration);
};

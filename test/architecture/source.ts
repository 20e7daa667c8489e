import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The project's folder. */
export const ROOT = join(__dirname, '..', '..');

export interface Source {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
  /** `import()` and `require()`: the build rewrites aliases in static imports only. */
  readonly dynamic: boolean;
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.cache', '.spillrom', 'coverage']);

/** Every file of the project below a folder, except what is installed, built or cached. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });

export const readSource = (path: string): Source => ({ path, text: readFileSync(join(ROOT, path), 'utf8') });

export const isSpec = (path: string): boolean => path.endsWith('.spec.ts');

/** A spec, or what specs are made with: it may use more, and the build leaves it out. */
export const isForTests = (path: string): boolean => isSpec(path) || path.includes('/testing/');

const parsed = new Map<string, ts.SourceFile>();

/** Every law asks for every file: each is parsed once. */
export const parse = ({ path, text }: Source): ts.SourceFile => {
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  parsed.set(path, file);
  return file;
};

export const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

const namesTypesOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (clause.name !== undefined || clause.namedBindings === undefined) return false;
  return (
    ts.isNamedImports(clause.namedBindings) && clause.namedBindings.elements.every((element) => element.isTypeOnly)
  );
};

const importAt = (node: ts.Node): Import | undefined => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
    const from = (node.moduleSpecifier as ts.StringLiteral).text;
    return { from, typesOnly: namesTypesOnly(node), dynamic: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { from: (node.argument.literal as ts.StringLiteral).text, typesOnly: true, dynamic: false };
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const callee = node.expression;
  const loads = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
  if (!loads || argument === undefined || !ts.isStringLiteral(argument)) return undefined;
  return { from: argument.text, typesOnly: false, dynamic: true };
};

export const importsOf = (file: ts.SourceFile): readonly Import[] => {
  const found: Import[] = [];
  walk(file, (node) => {
    const one = importAt(node);
    if (one !== undefined) found.push(one);
  });
  return found;
};

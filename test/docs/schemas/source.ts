import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../..');

/** A file of ours, by its path from the root of the repository. */
export interface Source {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly file: ts.SourceFile;
}

/** The compiler's view of one file and all that it imports; types are worked out only as they are asked for. */
export const sourceOf = (path: string): Source => {
  const configPath = join(ROOT, 'tsconfig.json');
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, (name) => ts.sys.readFile(name)).config,
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram([join(ROOT, path)], { ...config.options, noEmit: true });
  const file = program.getSourceFile(join(ROOT, path));
  if (file === undefined) throw new Error(`there is no ${path}`);
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

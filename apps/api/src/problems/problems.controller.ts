import { Controller, Get, Param } from '@nestjs/common';
import { ViewRoute } from '../views/view-route.js';
import { PROBLEMS, typeOf, type ProblemCode, type ProblemRow } from './catalogue.js';
import { notFound } from './problem.js';

/** What a problem's `type` leads to. */
export interface ProblemKind extends ProblemRow {
  readonly type: string;
  readonly code: ProblemCode;
}

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What `type` of a problem refers to. */
@Controller('problems')
export class ProblemsController {
  @Get()
  @ViewRoute('ListProblems')
  all(): { readonly items: readonly ProblemKind[] } {
    return { items: CODES.map(entry) };
  }

  @Get(':name')
  @ViewRoute('GetProblem')
  one(@Param('name') name: string): ProblemKind {
    const code = CODES.find((each) => typeOf(each) === `/problems/${name}`);
    if (code === undefined) throw notFound();
    return entry(code);
  }
}

const entry = (code: ProblemCode): ProblemKind => {
  const { status, title, next } = PROBLEMS[code];
  return { type: typeOf(code), code, status, title, next };
};

import { Controller, Get, Param } from '@nestjs/common';
import { ViewRoute } from '../views/view-route.js';
import { PROBLEMS, typeOf, type ProblemCode } from './catalogue.js';
import { notFound } from './problem.js';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What `type` of a problem refers to. */
@Controller('problems')
export class ProblemsController {
  @Get()
  @ViewRoute('ListProblems')
  all(): object {
    return { items: CODES.map(entry) };
  }

  @Get(':name')
  @ViewRoute('GetProblem')
  one(@Param('name') name: string): object {
    const code = CODES.find((each) => typeOf(each) === `/problems/${name}`);
    if (code === undefined) throw notFound();
    return entry(code);
  }
}

const entry = (code: ProblemCode): object => ({ type: typeOf(code), code, ...PROBLEMS[code] });

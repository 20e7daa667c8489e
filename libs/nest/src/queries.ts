import { Inject, type Provider, type Type } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';

/** The table "name of a view → what shows it", given by the app. */
export type Views = Readonly<Record<string, (asked: any) => Promise<unknown>>>;

export const VIEWS = Symbol('views');

/** What crosses the query bus: it routes by class, so there is one class for each book that is asked. */
export class RegisterQuery extends Query<unknown> {
  constructor(
    readonly view: string,
    readonly asked: object,
  ) {
    super();
  }
}

export class FiguresQuery extends Query<unknown> {
  constructor(
    readonly view: string,
    readonly asked: object,
  ) {
    super();
  }
}

export class LogQuery extends Query<unknown> {
  constructor(
    readonly view: string,
    readonly asked: object,
  ) {
    super();
  }
}

interface Asking {
  readonly view: string;
  readonly asked: object;
}

/** The one handler, bound to each. */
const handlerOf = (query: Type<Asking>): Type<IQueryHandler> => {
  @QueryHandler(query)
  class ViewHandler implements IQueryHandler<Asking> {
    constructor(@Inject(VIEWS) private readonly views: Views) {}

    execute({ view, asked }: Asking): Promise<unknown> {
      const show = this.views[view];
      if (show === undefined) throw new Error(`no view is called ${view}`);
      return show(asked);
    }
  }
  return ViewHandler;
};

/** For the module that gives `VIEWS`. */
export const queryHandlers: readonly Provider[] = [RegisterQuery, FiguresQuery, LogQuery].map(handlerOf);

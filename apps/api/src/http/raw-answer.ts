import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE, problemBody } from '../problems/problem-body.js';
import { malformed, Problem } from '../problems/problem.js';
import { ALWAYS } from './always.js';

/** A whole answer in the bytes of HTTP/1.1, for a connection on which there is no request to answer. It closes the connection. */
const bytesOf = (problem: Problem): string => {
  const body = JSON.stringify(problemBody(problem, randomUUID(), ''));
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(ALWAYS).map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
    '',
    body,
  ].join('\r\n');
};

/** Answers on the connection itself and closes it once that is sent. */
export const answerOn = (socket: Duplex, problem: Problem): void => {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(bytesOf(problem), () => socket.destroy());
};

/** What cannot be read as HTTP at all, by the code of Node's parser. Its message and bytes are what was sent: they are not looked at. */
export const unreadable = (code: string | undefined): Problem => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('REQUEST_TIMEOUT');
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('HEADERS_TOO_LARGE');
  return malformed([{ code: 'HTTP', detail: 'this is not an HTTP/1.1 request' }]);
};

/** What the work comes to, unless that takes too long. The client itself waits for some answers without end. */
export const withTimeLimit = async <Result>(milliseconds: number, work: Promise<Result>): Promise<Result> => {
  let alarm: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(alarm);
  }
};

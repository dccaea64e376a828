export const say = (line: string): void => console.log(line);

export const complain = (line: string): void => console.error(line);

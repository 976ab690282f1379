export const title = 'Small app';

export * from './form.tsx';
export * from './format.ts';
export * from './frame.tsx';
export * from './icons.tsx';
export * from './parts.tsx';
export * from './readings.tsx';

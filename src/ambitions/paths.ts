export const ambitionsPath = '/ambities';
export const ambitionPath = (id: string) => `${ambitionsPath}/${id}`;
export const describeAmbitionPath = (id: string) => `${ambitionsPath}/${id}/beschrijven`;
export const visionPath = '/visie';
export const recordVisionPath = '/visie/vastleggen';

export const ambitionsPath = '/ambities';
export const ambitionPath = (id: string) => `${ambitionsPath}/${id}`;

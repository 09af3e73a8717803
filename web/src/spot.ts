// Distances on the sphere: good to half a percent, which is what a reader is told.
const kRadiusKm = 6371;

export function kilometres(lonA: number, latA: number, lonB: number, latB: number): number {
  const radians = Math.PI / 180;
  const x = (lonB - lonA) * radians * Math.cos(((latA + latB) / 2) * radians);
  return Math.hypot(x, (latB - latA) * radians) * kRadiusKm;
}

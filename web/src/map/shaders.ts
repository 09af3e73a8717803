// How cells and the lines between them are drawn. A cell's look is one texel of u_looks:
// holder + 1, tone, contester + 1, holder of the day of comparison + 1.

export const kMostSides = 24;
export const kLooksWidth = 256;

export const kCellVertex = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform mat4 u_matrix;
uniform usampler2D u_looks;
uniform vec2 u_pixels;
in vec2 a_position;
in float a_cell;
flat out uvec4 v_look;
out vec2 v_pixel;
void main() {
  int cell = int(a_cell);
  v_look = texelFetch(u_looks, ivec2(cell % ${kLooksWidth}, cell / ${kLooksWidth}), 0);
  v_pixel = a_position * u_pixels;
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

export const kCellFragment = `#version 300 es
precision highp float;
uniform vec3 u_paper;
uniform vec3 u_colours[${kMostSides}];
uniform vec3 u_inks[${kMostSides}];
uniform int u_patterns[${kMostSides}];
uniform float u_strengths[4];
uniform float u_ratio;
uniform bool u_comparing;
flat in uvec4 v_look;
in vec2 v_pixel;
out vec4 colour;

// How much of this pixel lies in stripes of a width that repeat.
float stripes(float at, float period, float width) {
  float off = abs(mod(at, period) - period * 0.5);
  return 1.0 - smoothstep(width * 0.5 - 0.5 * u_ratio, width * 0.5 + 0.5 * u_ratio, off);
}

float pattern(int name, vec2 at) {
  float period = 11.0 * u_ratio, width = 1.1 * u_ratio;
  vec2 slant = vec2(at.x + at.y, at.x - at.y) * 0.7071;
  if (name == 1) {
    vec2 off = mod(vec2(at.x + floor(at.y / period) * period * 0.5, at.y), period) - period * 0.5;
    return 1.0 - smoothstep(1.3 * u_ratio, 2.0 * u_ratio, length(off));
  }
  if (name == 2) return stripes(slant.x, period, width);
  if (name == 3) return max(stripes(slant.x, period, width), stripes(slant.y, period, width));
  if (name == 4) return max(stripes(at.x, period, width), stripes(at.y, period, width));
  return 0.0;
}

vec3 held(int side, float strength, float ink) {
  vec3 fill = mix(u_paper, u_colours[side], strength);
  return mix(fill, u_inks[side], ink * pattern(u_patterns[side], v_pixel));
}

void main() {
  int side = int(v_look.r) - 1, second = int(v_look.b) - 1, before = int(v_look.a) - 1;
  float slant = (v_pixel.x - v_pixel.y) * 0.7071;
  vec3 fill = u_paper;
  if (u_comparing) {
    if (side >= 0) fill = side == before ? mix(u_paper, u_colours[side], 0.2) : held(side, 0.95, 0.3);
    else if (before >= 0) fill = mix(u_paper, u_colours[before], 0.7 * stripes(slant, 7.0 * u_ratio, 2.0 * u_ratio));
  } else if (side >= 0) {
    fill = held(side, u_strengths[v_look.g], 0.4);
    if (second >= 0) {
      vec3 other = mix(u_paper, u_colours[second], 0.9);
      fill = mix(fill, other, stripes(slant, 9.0 * u_ratio, 3.4 * u_ratio));
    }
  }
  colour = vec4(fill, 1.0);
}`;

export const kLineVertex = `#version 300 es
precision highp float;
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_width;
in vec2 a_own;
in vec2 a_other;
in float a_side;
void main() {
  vec4 own = u_matrix * vec4(a_own, 0.0, 1.0);
  vec4 other = u_matrix * vec4(a_other, 0.0, 1.0);
  vec2 along = (other.xy / other.w - own.xy / own.w) * u_viewport;
  float size = length(along);
  along = size > 0.0 ? along / size : vec2(1.0, 0.0);
  // Half a width beyond each end, so that bends leave no notch.
  vec2 shift = (vec2(-along.y, along.x) * a_side - along * 0.8) * u_width;
  gl_Position = vec4(own.xy + shift / u_viewport * own.w, 0.0, own.w);
}`;

export const kLineFragment = `#version 300 es
precision highp float;
uniform vec4 u_colour;
out vec4 colour;
void main() { colour = vec4(u_colour.rgb * u_colour.a, u_colour.a); }`;

// How cells and the lines between them are drawn. A cell's look is one texel of u_looks:
// holder + 1, tone, contester + 1, holder of the day of comparison + 1.

import { kContestedTile, kLostTile, kTiles } from './tiles';

export const kMostSides = 24;
export const kLooksWidth = 256;

// A cell's colours are settled once for each of its corners; each pixel then takes one look at the
// pattern that lies over them.
export const kCellVertex = `#version 300 es
precision highp float;
precision highp usampler2D;
uniform mat4 u_matrix;
uniform usampler2D u_looks;
uniform vec2 u_pixels;
uniform vec3 u_paper;
uniform vec3 u_colours[${kMostSides}];
uniform vec3 u_inks[${kMostSides}];
uniform int u_patterns[${kMostSides}];
uniform float u_strengths[4];
uniform float u_tiles[${kTiles.length}];
uniform bool u_comparing;
in vec2 a_position;
in float a_cell;
flat out vec3 v_fill;
flat out vec4 v_ink;
out vec3 v_tile;
void main() {
  int cell = int(a_cell);
  uvec4 look = texelFetch(u_looks, ivec2(cell % ${kLooksWidth}, cell / ${kLooksWidth}), 0);
  int side = int(look.r) - 1, second = int(look.b) - 1, before = int(look.a) - 1;
  int tile = side < 0 ? 0 : u_patterns[side];
  v_fill = u_paper;
  v_ink = vec4(side < 0 ? u_paper : u_inks[side], 0.4);
  if (u_comparing && side == before) {
    if (side >= 0) v_fill = mix(u_paper, u_colours[side], 0.2);
    v_ink.a = 0.0;
  } else if (u_comparing && side < 0) {
    tile = ${kLostTile};
    v_ink = vec4(u_colours[before], 0.7);
  } else if (side >= 0) {
    v_fill = mix(u_paper, u_colours[side], u_comparing ? 0.95 : u_strengths[look.g]);
    if (second >= 0 && !u_comparing) {
      tile = ${kContestedTile};
      v_ink = vec4(mix(u_paper, u_colours[second], 0.9), 1.0);
    }
  }
  v_tile = vec3(a_position * u_pixels / u_tiles[tile], float(tile));
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

export const kCellFragment = `#version 300 es
precision highp float;
precision mediump sampler2DArray;
uniform sampler2DArray u_patterned;
flat in vec3 v_fill;
flat in vec4 v_ink;
in vec3 v_tile;
out vec4 colour;
void main() {
  colour = vec4(mix(v_fill, v_ink.rgb, v_ink.a * texture(u_patterned, v_tile).r), 1.0);
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

# Turns a text file into a C++ source that holds it: cmake -DINPUT= -DOUTPUT= -P embed.cmake
file(READ "${INPUT}" text)
set(delimiter "policy")
string(FIND "${text}" ")${delimiter}\"" clash)
if(NOT clash EQUAL -1)
  message(FATAL_ERROR "${INPUT} contains the end of a raw string")
endif()
file(WRITE "${OUTPUT}"
     "// made by core/policy/embed.cmake from core/contract/policy.json\n"
     "#include \"policy/policy.h\"\n\n"
     "namespace compass::policy {\n\n"
     "namespace {\n\n"
     "constexpr std::string_view text = R\"${delimiter}(${text})${delimiter}\";\n\n"
     "}  // namespace\n\n"
     "std::string_view default_policy_json() { return text; }\n\n"
     "}  // namespace compass::policy\n")

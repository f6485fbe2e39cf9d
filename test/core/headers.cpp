// Holds the headers that all tests share, where they are read once
// (emsdk-config/cmake/stages.cmake).

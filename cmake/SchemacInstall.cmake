# What an installation holds: the tool (component Tools), the runtime with its headers (component Runtime), the CMake
# package that finds both, and schemac.pc.
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/schemac)

install(TARGETS schemac_runtime EXPORT schemac-runtime
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT Runtime)
install(TARGETS schemac_runtime_shared
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT Runtime NAMELINK_COMPONENT Runtime)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT Runtime
        FILES_MATCHING PATTERN "*.h")
install(EXPORT schemac-runtime NAMESPACE schemac:: DESTINATION ${package} COMPONENT Runtime)

if(TARGET schemac)
    install(TARGETS schemac EXPORT schemac-tools RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT Tools)
    install(EXPORT schemac-tools NAMESPACE schemac:: DESTINATION ${package} COMPONENT Tools)
endif()

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/schemac-config.cmake.in
                              ${PROJECT_BINARY_DIR}/schemac-config.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/schemac-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/schemac-config.cmake ${PROJECT_BINARY_DIR}/schemac-config-version.cmake
              ${PROJECT_SOURCE_DIR}/cmake/AddSchema.cmake ${PROJECT_SOURCE_DIR}/cmake/FindLibpq.cmake
        DESTINATION ${package} COMPONENT Runtime)

configure_file(${PROJECT_SOURCE_DIR}/cmake/schemac.pc.in ${PROJECT_BINARY_DIR}/schemac.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/schemac.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT Runtime)
